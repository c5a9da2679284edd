"""Scripts lose only what nobody runs."""

import pytest

from banshi.render.bare import bare


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("// why\nlet a = 1;\n", "let a=1;"),
        ("/**\n * what\n */\nf();\n", "f();"),
        ("if (a) {\n  b();\n}\n", "if(a){b();}\n"),
        ('let a = "b + c // d";', 'let a="b + c // d";'),
        ("let a = 'b : \"c\" , d';", "let a='b : \"c\" , d';"),
        ("a.split(/ , +/);", "a.split(/ , +/);"),
        ("return a in b;", "return a in b;"),
        ("x = a || -1;", "x=a||-1;"),
        ("let u = `a + ${b} // c`;", "let u=`a + ${b} // c`;"),
        ("a()\nb()\n", "a()\nb()\n"),
        ("a\n  .b()\n  ?.c();", "a.b()?.c();"),
    ],
)
def test_bare(written, sent):
    assert bare(written) == sent
