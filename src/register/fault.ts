/** Something that a person can mend: where, what is wrong, what to do. Lower case, no full stop. */
export class Fault extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
