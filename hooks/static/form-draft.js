// What is not sent yet stays in this browser. Every tab keeps a draft of its own, so that none overwrites another's.
"use strict";
((page) => {
  if (!page.form) return;
  const { form, fields, lists, rowsIn, raw, isEmpty, rows, put } = page;
  const HEAD = "banshi-form:";
  let own = "";
  let stamp = "";

  /**
   * A browser that keeps nothing makes no trouble.
   * @template T
   * @param {(store: Storage) => T} work
   */
  const kept = (work) => { try { return work(localStorage); } catch { return null; } };
  const fresh = () => Math.random().toString(36).slice(2, 10);
  const head = () => `${HEAD}${page.opened ? page.opened.code : ""}:`;
  /** @param {HTMLElement} scope */
  const content = (scope) => fields(scope).filter((field) => scope !== form || !field.closest("[data-list]"))
    .filter((field) => !isEmpty(field)).map((field) => /** @type {[string, string | string[]]} */ ([field.dataset.path || "", raw(field)]));
  /**
   * @param {HTMLElement} scope
   * @param {[string, string | string[]][]} values
   */
  const fill = (scope, values) => {
    const said = new Map(values);
    for (const field of fields(scope)) {
      if (scope === form && field.closest("[data-list]")) continue;
      const value = said.get(field.dataset.path || "");
      put(field, value === undefined ? field.dataset.kind === "choices" ? [] : "" : value);
    }
  };
  /**
   * @param {string} key
   * @returns {Draft | null}
   */
  const read = (key) => {
    const text = kept((store) => store.getItem(key));
    try { return text ? JSON.parse(text) : null; } catch { return null; }
  };
  /** Drafts of this matter, the newest first. */
  const drafts = () => (kept((store) => Object.keys(store)) || []).filter((key) => key.startsWith(head()))
    .flatMap((key) => {
      const draft = read(key);
      return draft ? [/** @type {[string, Draft]} */ ([key, draft])] : [];
    }).sort(([, one], [, two]) => two.at - one.at);
  const keep = () => {
    const now = own ? read(own) : null;
    // Somebody else wrote here: a tab that was copied. From now on this one keeps its own.
    if (!own || (now && now.stamp !== stamp)) own = `${head()}${fresh()}`;
    stamp = fresh();
    const draft = {
      at: Date.now(), stamp, left: false, base: page.opened ? page.opened.text : "", own: content(form),
      rows: lists.map((list) => [list.dataset.list, rowsIn(list).map((row) => [origin(row), content(row)])]),
    };
    kept((store) => store.setItem(own, JSON.stringify(draft)));
    kept(() => sessionStorage.setItem(head(), own));
  };
  /** @param {HTMLElement} row */
  const origin = (row) => {
    const was = rows.origins.get(row);
    return was ? was.key : null;
  };
  /** @param {Draft} draft */
  const show = (draft) => {
    /** @type {Map<string, Map<string | number, Origin>>} */
    const known = new Map(lists.map((list) => [list.dataset.list || "", new Map(rowsIn(list).flatMap((row) => {
      const was = rows.origins.get(row);
      return was ? [/** @type {[string | number, Origin]} */ ([was.key, was])] : [];
    }))]));
    rows.clear();
    fill(form, draft.own);
    for (const [path, saved] of draft.rows) {
      const list = lists.find((item) => item.dataset.list === path);
      if (!list) continue;
      for (const [key, values] of saved) {
        const row = rows.add(list);
        fill(row, values);
        const was = key === null ? undefined : /** @type {Map<string | number, Origin>} */ (known.get(path)).get(key);
        if (was) rows.origins.set(row, was);
        if (was) rows.fold(row, true);
      }
      rows.number(list);
    }
  };
  const forget = () => {
    if (own) kept((store) => store.removeItem(own));
    own = "";
  };
  /** @param {string} key */
  const drop = (key) => kept((store) => store.removeItem(key));
  /**
   * Take up a draft: the one of this tab, or one whose tab has gone.
   * @returns {Restored}
   */
  const restore = () => {
    const mine = kept(() => sessionStorage.getItem(head())) || "";
    const found = drafts();
    const first = found.find(([key]) => key === mine) || found.find(([, draft]) => draft.left);
    const others = found.filter(([key]) => !first || key !== first[0]);
    return { first: first || null, others };
  };
  /**
   * @param {string} key
   * @param {Draft} draft
   */
  const adopt = (key, draft) => {
    show(draft);
    own = key;
    stamp = draft.stamp;
    keep();
  };
  addEventListener("pagehide", () => {
    const draft = own ? read(own) : null;
    if (draft && draft.stamp === stamp) kept((store) => store.setItem(own, JSON.stringify({ ...draft, left: true })));
  });

  Object.assign(page, { draft: { keep, restore, adopt, forget, drop } });
})(banshiForm);
