import type { Me } from '../../../cloud/features/people/shapes'
import { api } from '../../api/client'
import { me as copy } from '../../text/me'
import { className } from '../../text/shared'
import { ask } from '../ask'
import { SmallButton } from '../button'
import { ErrorNote } from '../error-note'
import { open } from '../evening/open'
import { Group } from '../group'
import { Row } from '../row'
import { useAct } from '../use-act'

interface Props {
  me: Me
  onChanged: () => void
}

/** My children, and the joins that wait for a class teacher. */
export function MyChildren({ me, onChanged }: Props) {
  const { busy, error, run } = useAct()
  const cancel = ({ districtId, schoolId, requestId, childName }: Me['waiting'][number]) =>
    run(async () => {
      if (!(await ask(copy.cancelJoin, copy.cancelAsk(childName)))) return
      await api.people.cancelJoin.mutate({ districtId, schoolId, requestId })
      onChanged()
    })
  if (me.children.length + me.waiting.length === 0) return null
  return (
    <>
      <Group title={copy.children}>
        {me.children.map((child) => (
          <Row
            key={`${child.schoolId}-${child.childId}`}
            title={child.displayName}
            says={copy.childSays(className(child.class), child.schoolName)}
            onTap={() => open.child(child)}
          />
        ))}
        {me.waiting.map((one) => (
          <Row
            key={`${one.schoolId}-${one.requestId}`}
            title={`${one.childName} · ${copy.waiting}`}
            says={`${copy.childSays(className(one.class), one.schoolName)} · ${copy.askedAt(one.askedAt)}`}
            foot={<SmallButton busy={busy} onTap={() => void cancel(one)}>{copy.cancelJoin}</SmallButton>}
          />
        ))}
      </Group>
      {error && <ErrorNote error={error} what={copy.cancelJoin} />}
    </>
  )
}
