// Where a filled-in matter goes: the address at which its file is made or changed on the host.
"use strict";
((page) => {
  /** Where a new file is made on the host; those that take its text by the address get it, if it is not too long. */
  page.host = (edit, name, text) => {
    const found = edit.match(/^(https:\/\/([^/]+)\/.+?)\/(-\/)?(?:edit|blob|tree)\/(.+?)\/?$/);
    if (!found) return "";
    const [, repository, where, dash, branch] = found;
    if (dash) return `${repository}/-/new/${branch}?file_name=${encodeURIComponent(name)}`;
    const folder = name.slice(0, name.lastIndexOf("/"));
    const address = `${repository}/new/${branch}/${folder}?filename=${encodeURIComponent(name.slice(folder.length + 1))}`;
    const whole = `${address}&value=${encodeURIComponent(text)}`;
    return where === "github.com" && whole.length < 8000 ? whole : address;
  };
})(banshiForm);
