// Which questions are worth asking after the answers so far, and which answers nobody can give with them; the same
// as `model/asking.py`. Knows no page: questions and rows come in as numbers.
"use strict";
((guide) => {
  /**
   * `0:1,2;1:0|2:3` as ways.
   * @param {string} text
   */
  const ways = (text) => text.split("|").map((way) => way.split(";").filter(Boolean).map((part) => {
    const [question, options] = part.split(":");
    return { question: Number(question), options: options.split(",").filter(Boolean).map(Number) };
  }));
  /**
   * @param {Need} need
   * @param {Answers} answers
   */
  const fits = ({ question, options }, answers) => !answers.has(question) || options.includes(/** @type {number} */ (answers.get(question)));
  /**
   * @param {Need} need
   * @param {Answers} answers
   */
  const given = ({ question, options }, answers) => answers.has(question) && options.includes(/** @type {number} */ (answers.get(question)));
  /**
   * Whether a row may still apply.
   * @param {Ways} row
   * @param {Answers} answers
   */
  const meets = (row, answers) => row.some((way) => way.every((part) => fits(part, answers)));
  /**
   * Whether it is settled that a row applies.
   * @param {Ways} row
   * @param {Answers} answers
   */
  const holds = (row, answers) => row.some((way) => way.every((part) => given(part, answers)));

  /**
   * Questions on whose answer it still hangs whether a row applies.
   * @param {Ways} row
   * @param {Answers} answers
   */
  const open = (row, answers) => {
    if (holds(row, answers) || !meets(row, answers)) return [];
    const left = row.filter((way) => way.every((part) => fits(part, answers)));
    return left.flatMap((way) => way.map((part) => part.question)).filter((question) => !answers.has(question));
  };

  /**
   * What to ask after some answers.
   * `questions` maps number → { count, asked }: how many options it has, and the ways that lead to it (null: all do).
   * Answers to questions that are not asked, or that contradict an earlier one, are dropped; where one option is left,
   * it is taken. Returns { answers, taken, asked, barred }: the answers with those taken, which were taken, the
   * questions to show, and `question:option` of what nobody can choose now.
   * @type {Asking["next"]}
   */
  const next = (questions, impossible, rows, chosen) => {
    /** @type {Answers} */
    const answers = new Map();
    /** @type {Set<number>} */
    const taken = new Set();
    /**
     * @param {number} question
     * @param {number} option
     */
    const possible = (question, option) => !holds(impossible, new Map(answers).set(question, option));
    /** @param {Ways | null} asked */
    const leads = (asked) => !asked || holds(asked, answers);
    let moved = true;
    while (moved) {
      moved = false;
      for (const [question, { count, asked }] of questions) {
        if (answers.has(question) || !leads(asked)) continue;
        const left = [...Array(count).keys()].filter((option) => possible(question, option));
        const mine = chosen.get(question);
        if (mine !== undefined && left.includes(mine)) answers.set(question, mine);
        else if (left.length === 1) {
          answers.set(question, left[0]);
          taken.add(question);
        } else continue;
        moved = true;
      }
    }
    const useful = new Set(rows.flatMap((row) => open(row, answers)));
    const shown = [...questions].filter(([question, { asked }]) => !taken.has(question) &&
      (answers.has(question) || (leads(asked) && useful.has(question))));
    const asked = new Set(shown.map(([question]) => question));
    /** @type {Set<string>} */
    const barred = new Set();
    for (const [question, { count }] of questions) {
      const others = new Map([...answers].filter(([other]) => other !== question && !taken.has(other)));
      for (let option = 0; option < count; option += 1) {
        if (holds(impossible, others.set(question, option))) barred.add(`${question}:${option}`);
      }
    }
    return { answers, taken, asked, barred };
  };

  guide.asking = { ways, meets, holds, next };
})(banshiGuide);
