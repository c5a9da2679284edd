// The change of a file as a unified patch, which `git apply` takes.
"use strict";
((page) => {
  const AROUND = 3;

  /**
   * Lines both texts have, the longest such list; guides have some hundred lines.
   * @param {string[]} old
   * @param {string[]} now
   */
  const changes = (old, now) => {
    let [head, tail] = [0, 0];
    while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
    while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
    const [one, two] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
    const lengths = [...one, ""].map(() => new Uint16Array(two.length + 1));
    for (let a = one.length - 1; a >= 0; a -= 1) {
      for (let b = two.length - 1; b >= 0; b -= 1) {
        lengths[a][b] = one[a] === two[b] ? lengths[a + 1][b + 1] + 1 : Math.max(lengths[a + 1][b], lengths[a][b + 1]);
      }
    }
    /** @type {[string, string][]} */
    const found = old.slice(0, head).map((line) => [" ", line]);
    let [a, b] = [0, 0];
    while (a < one.length || b < two.length) {
      if (a < one.length && b < two.length && one[a] === two[b]) {
        found.push([" ", one[a]]);
        [a, b] = [a + 1, b + 1];
      } else if (a < one.length && (b === two.length || lengths[a + 1][b] >= lengths[a][b + 1])) found.push(["-", one[a++]]);
      else found.push(["+", two[b++]]);
    }
    return [...found, .../** @type {[string, string][]} */ (old.slice(old.length - tail).map((line) => [" ", line]))];
  };
  /** @param {string} text */
  const lines = (text) => text.match(/[^\n]*\n|[^\n]+$/g) || [];
  /** @type {Form["patch"]} */
  page.patch = (name, old, now) => {
    if (old === now) return "";
    const marked = changes(lines(old), lines(now));
    const near = marked.map((_, at) => marked.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(([sign]) => sign !== " "));
    const out = old ? [`diff --git a/${name} b/${name}\n`, `--- a/${name}\n`] : [`diff --git a/${name} b/${name}\n`, "new file mode 100644\n", "--- /dev/null\n"];
    out.push(`+++ b/${name}\n`);
    let [was, is] = [0, 0];
    for (let at = 0; at < marked.length;) {
      if (!near[at]) {
        [was, is, at] = [was + 1, is + 1, at + 1];
        continue;
      }
      const end = near.indexOf(false, at) < 0 ? marked.length : near.indexOf(false, at);
      const hunk = marked.slice(at, end);
      const [gone, come] = ["-", "+"].map((sign) => hunk.filter(([mark]) => mark === " " || mark === sign).length);
      out.push(`@@ -${gone ? was + 1 : was},${gone} +${come ? is + 1 : is},${come} @@\n`);
      out.push(...hunk.map(([sign, line]) => sign + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`)));
      [was, is, at] = [was + gone, is + come, end];
    }
    return out.join("");
  };
})(banshiForm);
