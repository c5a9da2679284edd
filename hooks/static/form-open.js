// A guide that is there is opened on the fill-in page: by its code, from the texts the site carries, or from a file.
"use strict";
((page) => {
  page.texts = {};
  /** @type {Form["shard"]} */
  page.shard = (code, count) => [...code].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % count, 0);
  if (!page.form) return;

  /** @type {Form["fetchText"]} */
  page.fetchText = (code) => new Promise((resolve) => {
    const script = document.createElement("script");
    // A script also comes where there is no server.
    script.src = `texts-${page.shard(code, banshiKnown.shards)}.js`;
    script.onload = () => resolve(page.texts[code] || "");
    script.onerror = () => resolve("");
    document.head.append(script);
  });
  /** @type {Form["begin"]} */
  page.begin = (text, file) => {
    const value = /** @type {Fields} */ (page.valueOf(page.tree(text).root));
    const code = String(value.code || "");
    if (!code || !value.name) throw new Error("这个文件不像一份事项的指南：没有编码或者名称。");
    const known = banshiKnown.codes[code];
    page.opened = { code, text, value, file: file || `matters/${known ? known[0] : value.department}/${code}.yml` };
    page.open(value);
  };
})(banshiForm);
