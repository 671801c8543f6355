import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InviteOfCode } from '../../../../cloud/features/people/shapes'
import { subjectName } from '../../../../policy/homework/subjects'
import { api } from '../../../api/client'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { wordsForPath } from '../../../text/errors'
import { join } from '../../../text/family'
import { className, shared } from '../../../text/shared'
import { CodeStep } from './code-step'
import { Done } from './done'
import { Relation } from './relation'

/** An invite is for one person and counts at once: another guardian, a teacher, the school office. */
export function ByInvite({ given }: { given: string }) {
  const [found, setFound] = useState<{ code: string; of: InviteOfCode } | null>(null)
  const [accepted, setAccepted] = useState(false)
  const look = async (code: string) => setFound({ code, of: await api.people.lookupInvite.query({ code }) })
  if (!found) {
    return (
      <CodeStep
        label={join.inviteCode}
        hint={join.inviteCodeHint}
        action={join.lookInvite}
        given={given}
        onLook={look}
      />
    )
  }
  if (accepted) return <Done title={join.invite.done} says={join.invite.doneSays} />
  return (
    <>
      <Offer of={found.of} onOther={() => setFound(null)} />
      <AcceptForm code={found.code} kind={found.of.kind} onAccepted={() => setAccepted(true)} />
    </>
  )
}

function offerWords(of: InviteOfCode): { title: string; says: string[] } {
  if (of.kind === 'guardian') {
    return { title: join.invite.guardian(of.childName, className(of.class)), says: [join.invite.rights[of.rights]] }
  }
  if (of.kind === 'office') return { title: join.invite.office, says: [] }
  const leads = of.classTeacherOf.map(className).join('、')
  const teaches = of.teaches.map((one) => `${className(one.class)}${subjectName(one.subjectCode)}`).join('、')
  return {
    title: join.invite.teacher,
    says: [leads && join.invite.classTeacherOf(leads), teaches && join.invite.teaches(teaches)].filter(Boolean),
  }
}

function Offer({ of, onOther }: { of: InviteOfCode; onOther: () => void }) {
  const { title, says } = offerWords(of)
  return (
    <Group>
      <Row title={title} says={of.schoolName}>
        {says.map((line) => <View key={line} className='sub'>{line}</View>)}
      </Row>
      {of.isDemo && <Row says={shared.demo} />}
      <Row title={join.otherCode} onTap={onOther} />
    </Group>
  )
}

interface FormProps {
  code: string
  kind: InviteOfCode['kind']
  onAccepted: () => void
}

function AcceptForm({ code, kind, onAccepted }: FormProps) {
  const [displayName, setDisplayName] = useState('')
  const [relation, setRelation] = useState('')
  const { busy, error, run } = useAct()
  const forChild = kind === 'guardian'
  const ready = displayName.trim() !== '' && (!forChild || relation !== '')
  const accept = () =>
    run(async () => {
      await api.people.acceptInvite.mutate({ code, displayName, relation: forChild ? relation : undefined })
      onAccepted()
    })
  return (
    <>
      <Group>
        <Field
          label={forChild ? join.invite.name : join.invite.nameStaff}
          value={displayName}
          onInput={setDisplayName}
          max={20}
          wrong={error ? wordsForPath(error.fields, 'displayName') : undefined}
        />
        {forChild && <Relation value={relation} onChange={setRelation} />}
      </Group>
      {error && <ErrorNote error={error} what={join.failed} />}
      <View className='pad'>
        <Button busy={busy} disabled={!ready} onTap={() => void accept()}>{join.invite.accept}</Button>
      </View>
    </>
  )
}
