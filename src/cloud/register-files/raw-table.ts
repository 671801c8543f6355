import type { Encoding } from '../features/register-imports/shapes'

/** One cell as the file has it, with what was lost or odd about it. */
export interface RawCell {
  text: string
  kind: 'text' | 'number' | 'error'
  /** A formula is never computed: its last result is taken, or nothing when there is none. */
  formula: 'none' | 'with-value' | 'without-value'
  /** `below`: it belongs to a cell above that reaches down to here; `wide`: it reaches over cells to the right. */
  merged: 'no' | 'below' | 'wide'
}

export interface RawRow {
  /** As Excel counts, from 1. */
  number: number
  /** By column, from 0; what is empty is not there. */
  cells: readonly (RawCell | undefined)[]
}

export interface RawSheet {
  name: string
  hidden: boolean
  rows(): AsyncIterable<RawRow>
}

export interface RawFile {
  format: 'csv' | 'xlsx'
  encoding: Encoding | null
  sheets: RawSheet[]
}

export const plainCell = (text: string): RawCell => ({ text, kind: 'text', formula: 'none', merged: 'no' })
