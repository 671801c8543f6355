import type { Checked, ReportDraft } from '../../../stores/pay-check'
import { findingTitle } from '../../../text/finding-titles'
import { payCheck as copy } from '../../../text/pay-check'

/** What is to be reported of a check: which institution, and what speaks against it. */
export function draftOf(checked: Checked): ReportDraft {
  const { at, told, result } = checked
  const title = told.institution?.name ?? copy.nameless
  const stops = result.findings.filter(({ verdict }) => verdict === 'do-not-pay')
  const against = stops.length > 0 ? stops : result.findings.filter(({ verdict }) => verdict === 'verify-first')
  return { at, title, text: copy.draft(title, against.map((finding) => findingTitle(finding, checked))) }
}
