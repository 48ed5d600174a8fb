// Preloaded by the reproducibility test: the whole process lives three years and some days later.
const shiftMs = 1234 * 24 * 60 * 60 * 1000 + 7 * 60 * 60 * 1000;
const realNow = Date.now;
const now = () => realNow() + shiftMs;

globalThis.Date = new Proxy(Date, {
  construct: (RealDate, parts, made) =>
    Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, made),
  apply: (RealDate) => new RealDate(now()).toString(),
  get: (RealDate, name) => (name === 'now' ? now : Reflect.get(RealDate, name)),
});
