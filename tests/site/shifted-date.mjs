// Preloaded by the reproducibility test: the whole process lives three years and some days later.
const shiftMs = 1234 * 24 * 60 * 60 * 1000 + 7 * 60 * 60 * 1000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + shiftMs] : parts));
  }
  static now() {
    return RealDate.now() + shiftMs;
  }
};
