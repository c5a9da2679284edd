@echo off
rem 双击：检查指南，生成网站，在浏览器里打开 http://127.0.0.1:8000/ 。关掉这个窗口就停止。
chcp 65001 >nul
set PYTHONUTF8=1
where py >nul 2>nul && (py -3 "%~dp0run.py" site) || (python "%~dp0run.py" site)
pause
