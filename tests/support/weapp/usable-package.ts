import { OneLine } from './one-line'

// Before each test file: seventy tests that fail for one reason are one line each file, not seventy traces.
if (process.env.UNUSABLE_PACKAGE) throw new OneLine(process.env.UNUSABLE_PACKAGE)
