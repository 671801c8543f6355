import type { FileProblem } from '../../contract/import-problems'

/** The file is not read any further and nothing of it is stored; its words are in contract/import-problems.ts. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem)
  }
}
