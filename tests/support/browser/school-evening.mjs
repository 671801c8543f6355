// Loaded before the server: its evening is always the same one, so that a browser test can report time at any hour.
const shift = Date.parse('2026-05-21T10:46:00Z') - Date.now()
const Real = Date

globalThis.Date = class Date extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + shift)
    else super(...parts)
  }
  static now() {
    return Real.now() + shift
  }
}
