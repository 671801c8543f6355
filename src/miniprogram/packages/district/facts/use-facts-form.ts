import { useEffect, useMemo } from 'react'
import type { LastKnown } from '../../../stores/last-known'
import { FactsForm } from '../../../stores/register/facts-form'
import { NOTHING_TYPED, typedOf } from '../../../stores/register/typed-facts'
import type { Purpose, Stands } from './purpose'

const typed = ({ facts }: Stands) => (facts ? typedOf(facts) : NOTHING_TYPED)

/** The form over what stands, as soon as that is known; what is read later is laid under what is typed. */
export function useFactsForm(purpose: Purpose, store: LastKnown<Stands>): FactsForm | null {
  const { answer } = store
  const isKnown = answer !== null
  const form = useMemo(
    () => (answer ? new FactsForm(purpose.draft, answer.version, typed(answer), purpose.kind === 'apply') : null),
    // Made once; later answers go into it below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [purpose.draft, isKnown],
  )
  useEffect(() => {
    if (form && answer) form.follow(answer.version, typed(answer))
  }, [form, answer])
  return form
}
