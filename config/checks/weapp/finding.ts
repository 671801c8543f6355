import type { Shipped } from './shipped'

/** One thing WeChat, or we, would refuse: where it is, what is wrong and what to do about it. */
export interface Finding {
  file: string
  line?: number
  column?: number
  says: string
  do: string
  /** Worth knowing, and no reason to refuse the package. */
  advice?: true
}

/** One rule of the gate; it reads the package and answers with what breaks it. */
export interface Rule {
  name: string
  /** What holds when nothing is found, as a sentence. */
  says: string
  check(shipped: Shipped): Finding[]
  /** Why this machine cannot try the rule, when it cannot. */
  cannotRun?(): string | undefined
}

/** `file:line:column`, as far as it is known. */
export const placeOf = ({ file, line, column }: Finding): string =>
  [file, line, column].filter((part) => part !== undefined).join(':')
