import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Moved } from '../../../../cloud/features/approvals/shapes'
import { asApiError } from '../../../api/api-error'
import type { ApiError } from '../../../api/api-error'
import { say } from '../../../components/ask'
import { useAct } from '../../../components/use-act'
import type { FactsForm } from '../../../stores/register/facts-form'
import { factsForm as copy } from '../../../text/register-facts'
import { register } from '../../../text/register'
import type { Purpose, Sent } from './purpose'

type NotNow = Extract<Moved, { outcome: 'not-now' }>

interface Sending {
  busy: boolean
  error: ApiError | null
  refusal: NotNow | null
  send: () => Promise<void>
}

const PAGE = '/packages/district'

/** A changed record leads back to its institution; what is new leads on to its own page. */
function leave({ kind, districtId }: Purpose, sent: Exclude<Sent, { of: 'refused' }>) {
  if (kind === 'record' || kind === 'resubmit') return void Taro.navigateBack().catch(() => undefined)
  const url = sent.of === 'institution' ? `${PAGE}/institution/index?d=${districtId}&i=${sent.institutionId}` : `${PAGE}/application/index?d=${districtId}&a=${sent.applicationId}`
  void Taro.redirectTo({ url })
}

function told({ kind }: Purpose, sent: Exclude<Sent, { of: 'refused' }>): string {
  if (kind === 'apply') return copy.entered
  if (kind === 'resubmit') return copy.resubmitted
  const [odd] = sent.of === 'institution' ? sent.warnings : []
  return odd ? `${copy.saved}。${register.oddities[odd]}` : copy.saved
}

/** Sends the form once; what stands meanwhile is laid under what is typed, and what is refused is told at its field. */
export function useSending(purpose: Purpose, form: FactsForm, onReload: () => Promise<void>): Sending {
  const { busy, error, run } = useAct()
  const [refusal, setRefusal] = useState<NotNow | null>(null)
  const send = () =>
    run(async () => {
      const facts = form.read()
      if (!facts) return
      setRefusal(null)
      const { requestKey, applicant, fromDay } = form
      const filled = { requestKey, facts, version: form.form.version, applicant: applicant.trim(), fromDay }
      const sent = await purpose.send(filled).catch(async (failure: unknown) => {
        const { code, fields } = asApiError(failure)
        if (code === 'bad-input') form.refuse(fields)
        if (code === 'acted-before') form.renewKey()
        if (code === 'changed-meanwhile' || code === 'acted-before') await onReload()
        throw failure
      })
      if (sent.of === 'refused') return setRefusal(sent.why)
      form.drop()
      say(told(purpose, sent))
      leave(purpose, sent)
    })
  return { busy, error, refusal, send }
}
