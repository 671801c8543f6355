/** A reason that says all there is to say: jest prints it without a trace. */
export class OneLine extends Error {
  constructor(says: string) {
    super(says)
    this.stack = says
  }
}
