"""Scripts lose only what nobody runs."""

from pathlib import Path

import esprima
import pytest

from banshi.render.bare import bare

SCRIPTS = sorted((Path(__file__).parents[2] / "hooks/static").glob("*.js"))


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("// why\nlet a = 1;\n", "let a=1;"),
        ("/**\n * what\n */\nf();\n", "f();"),
        ("f(); // and why\n", "f();"),
        ("f(/** @type {string} */ (a));", "f((a));"),
        ("if (a) {\n  b();\n}\n", "if(a){b();}"),
        ('let a = "b + c // d";', 'let a="b + c // d";'),
        ("let a = 'b : \"c\" , d';", "let a='b : \"c\" , d';"),
        ("a.split(/ , +/);", "a.split(/ , +/);"),
        ("for (a in b) c();", "for(a in b)c();"),
        ("x = a || -1;", "x=a||-1;"),
        ("let u = `a + ${b} // c`;", "let u=`a + ${b} // c`;"),
        ("a()\nb()\n", "a()\nb()"),
        ("a\n  .b()\n  ?.c();", "a.b()?.c();"),
        ("x = b - -1;", "x=b- -1;"),
        ("x = b + +1;", "x=b+ +1;"),
        ("x = a - --b;", "x=a- --b;"),
        ("x = a\n++b", "x=a\n++b"),
        ("f = () => { return / , \"/; };", "f=()=>{return/ , \"/;};"),
        ("let t = `one\n  // two\n    three`;", "let t=`one\n  // two\n    three`;"),
        ("x = a / b / c; // d", "x=a/b/c;"),
    ],
)  # fmt: skip
def test_bare(written, sent):
    assert bare(written) == sent


def says_the_same(one: str, other: str) -> bool:
    """Whether a parser reads the same program."""
    return esprima.parseScript(one).toDict() == esprima.parseScript(other).toDict()


def test_the_parser_tells_programs_apart():
    assert says_the_same("x = a; // b", "x=a;")
    assert not says_the_same("x = b - -1;", "x=b+1;")
    assert not says_the_same('x = / a "  b/g;', 'x=/ a " b/g;')


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_every_script_of_ours_can_be_squeezed(path):
    written = path.read_text(encoding="utf-8")
    sent = bare(written)
    assert len(sent) < len(written)
    assert says_the_same(written, sent)
    assert "//" not in sent.replace("://", "") and "/*" not in sent and "\n  " not in sent
