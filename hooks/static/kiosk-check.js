// Checks a pack in the browser: the folder somebody chose, against its manifest.json. The digests are computed here, because
// pages from disk have no WebCrypto in every browser. The same faults are found as by `banshi kiosk verify`.
"use strict";
(() => {
  const NAME = "manifest.json";
  const SIGNATURE = "manifest.sig";
  const SHOWN = 30;
  const told = /** @type {HTMLElement} */ (document.querySelector(".kc-told"));
  const list = /** @type {HTMLElement} */ (document.querySelector(".kc-list"));
  const input = /** @type {HTMLInputElement} */ (document.querySelector(".kc-choose input"));

  // The constants of SHA-256 (FIPS 180-4): fractions of the square and cube roots of the first primes.
  /** @type {number[]} */
  const primes = [];
  for (let number = 2; primes.length < 64; number += 1) if (primes.every((prime) => number % prime)) primes.push(number);
  /** @param {number} root */
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 4294967296) | 0;
  const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const ROUND = Int32Array.from(primes.map((prime) => fraction(Math.cbrt(prime))));
  const words = new Int32Array(64);
  /**
   * @param {number} word
   * @param {number} by
   */
  const turned = (word, by) => (word >>> by) | (word << (32 - by));

  /**
   * @param {Int32Array} state
   * @param {Uint8Array} bytes
   * @param {number} at
   */
  const mix = (state, bytes, at) => {
    for (let index = 0; index < 16; index += 1) {
      const from = at + 4 * index;
      words[index] = (bytes[from] << 24) | (bytes[from + 1] << 16) | (bytes[from + 2] << 8) | bytes[from + 3];
    }
    for (let index = 16; index < 64; index += 1) {
      const early = words[index - 15];
      const late = words[index - 2];
      const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const two = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[index] = words[index - 16] + one + words[index - 7] + two;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let index = 0; index < 64; index += 1) {
      const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[index] + words[index]) | 0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => { state[index] += word; });
  };
  /** @param {Uint8Array} bytes */
  const sha256 = (bytes) => {
    const state = Int32Array.from(START);
    const whole = bytes.length - (bytes.length % 64);
    for (let at = 0; at < whole; at += 64) mix(state, bytes, at);
    const rest = bytes.length - whole;
    const last = new Uint8Array(rest < 56 ? 64 : 128);
    last.set(bytes.subarray(whole));
    last[rest] = 0x80;
    const view = new DataView(last.buffer);
    view.setUint32(last.length - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(last.length - 4, (bytes.length * 8) >>> 0);
    for (let at = 0; at < last.length; at += 64) mix(state, last, at);
    return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };

  /**
   * @param {File} file
   * @returns {Promise<Uint8Array>}
   */
  const read = (file) => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(new Uint8Array(/** @type {ArrayBuffer} */ (reader.result)));
    reader.onerror = () => failed(reader.error);
    reader.readAsArrayBuffer(file);
  });

  /**
   * @param {string} words
   * @param {string} look
   */
  const tell = (words, look) => {
    told.textContent = words;
    told.className = `kc-told ${look}`;
  };

  /**
   * What a pack says of itself; a sentence instead when that cannot be trusted.
   * @param {Map<string, File>} files
   */
  const described = async (files) => {
    const file = files.get(NAME);
    if (!file) return `选中的文件夹里没有 ${NAME}，它不是资料包。请选 check.html 所在的文件夹。`;
    try {
      const manifest = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await read(file)));
      if (manifest.format !== "banshi-kiosk" || manifest.version !== 1) return "这个资料包不是本页认识的版本，请重新领取。";
      const bare = JSON.stringify(Object.assign({}, manifest, { digest: "" }));
      if (sha256(new TextEncoder().encode(bare)) !== manifest.digest) return `${NAME} 的校验码对不上，清单被改动过，请重新领取资料包。`;
      return manifest;
    } catch {
      return `${NAME} 读不出来，文件已损坏，请重新领取资料包。`;
    }
  };

  /** @param {File[]} chosen */
  const check = async (chosen) => {
    list.textContent = "";
    if (chosen.some((file) => !file.webkitRelativePath)) return tell("这个浏览器不能选文件夹，请换 Chrome、Edge 或者系统自带的新浏览器。", "kc-bad");
    const files = new Map(chosen.map((file) => [file.webkitRelativePath.slice(file.webkitRelativePath.indexOf("/") + 1), file]));
    const manifest = await described(files);
    if (typeof manifest === "string") return tell(manifest, "kc-bad");
    /** @type {string[]} */
    const wrong = [];
    const listed = new Set([NAME]);
    if (manifest.signer) listed.add(SIGNATURE);
    if (manifest.signer && !files.has(SIGNATURE)) wrong.push(`${SIGNATURE}：清单说有签名，签名不见了。`);
    for (const [index, record] of manifest.files.entries()) {
      const file = files.get(record.path);
      if (listed.has(record.path)) wrong.push(`${record.path}：清单里写了两次。`);
      listed.add(record.path);
      if (!file) wrong.push(`${record.path}：清单里有，资料包里没有。`);
      else if (file.size !== record.size) wrong.push(`${record.path}：大小和清单不一样，文件不完整或被改动过。`);
      else {
        try {
          if (sha256(await read(file)) !== record.sha256) wrong.push(`${record.path}：内容和清单的校验码对不上，文件已损坏或被改动过。`);
        } catch {
          wrong.push(`${record.path}：读不出来，文件已损坏。`);
        }
      }
      if (index % 20 === 0) tell(`正在检查，${index + 1}/${manifest.files.length}。`, "");
    }
    for (const path of files.keys()) if (!listed.has(path)) wrong.push(`${path}：清单里没有这个文件，请把它移走，再检查一次。`);
    for (const words of wrong.slice(0, SHOWN)) {
      const item = document.createElement("li");
      item.textContent = words;
      list.append(item);
    }
    if (wrong.length) return tell(`资料包有 ${wrong.length} 个问题，不要使用，请重新拷贝或重新领取。`, "kc-bad");
    const code = /** @type {string[]} */ (manifest.digest.toUpperCase().match(/.{4}/g)).slice(0, 4).join("-");
    const signed = manifest.signer ? "它有签名，这一页不核对签名，要用 banshi kiosk verify --key。" : "";
    tell(`资料包完整：${manifest.hall.name}，数据截至 ${manifest.data_date}，${manifest.files.length} 个文件，校验码 ${code}。${signed}`, "kc-good");
  };

  input.addEventListener("change", () => {
    const chosen = [...(input.files || [])];
    if (chosen.length) check(chosen);
  });
})();
