import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ClassOfCode } from '../../../../cloud/features/people/shapes'
import { api } from '../../../api/client'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { MessageOffer } from '../../../components/messages/offer'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { wordsForPath } from '../../../text/errors'
import { join } from '../../../text/family'
import { className, shared } from '../../../text/shared'
import { CodeStep } from './code-step'
import { Done } from './done'
import { Relation } from './relation'

/** Class code, then the child's name; the class teacher decides. */
export function ByClassCode() {
  const [found, setFound] = useState<{ code: string; of: ClassOfCode } | null>(null)
  const [asked, setAsked] = useState(false)
  const look = async (code: string) => setFound({ code, of: await api.people.lookupClassCode.query({ code }) })
  if (!found) {
    return <CodeStep label={join.classCode} hint={join.classCodeHint} action={join.look} onLook={look} />
  }
  const klass = className(found.of.class)
  if (asked) {
    return (
      <>
        <Done title={join.done} says={join.doneSays(klass)} />
        <MessageOffer topic='joining' />
      </>
    )
  }
  return (
    <>
      <Group title={join.found}>
        <Row title={klass} says={found.of.schoolName} />
        {found.of.isDemo && <Row says={shared.demo} />}
        <Row title={join.otherCode} onTap={() => setFound(null)} />
      </Group>
      <AskForm code={found.code} onAsked={() => setAsked(true)} />
    </>
  )
}

function AskForm({ code, onAsked }: { code: string; onAsked: () => void }) {
  const [childName, setChildName] = useState('')
  const [guardianName, setGuardianName] = useState('')
  const [relation, setRelation] = useState('')
  const { busy, error, run } = useAct()
  const wrong = (path: string) => (error ? wordsForPath(error.fields, path) : undefined)
  const ready = childName.trim() !== '' && guardianName.trim() !== '' && relation !== ''
  const ask = () =>
    run(async () => {
      await api.people.joinClass.mutate({ code, childName, guardianName, relation })
      onAsked()
    })
  return (
    <>
      <Group>
        <Field
          label={join.childName}
          hint={join.childNameHint}
          value={childName}
          onInput={setChildName}
          max={20}
          wrong={wrong('childName')}
        />
        <Field
          label={join.guardianName}
          hint={join.guardianNameHint}
          value={guardianName}
          onInput={setGuardianName}
          max={20}
          wrong={wrong('guardianName')}
        />
        <Relation value={relation} onChange={setRelation} />
      </Group>
      {error && <ErrorNote error={error} what={join.failed} />}
      <View className='pad'>
        <Button busy={busy} disabled={!ready} onTap={() => void ask()}>{join.ask}</Button>
        <View className='note gap-2'>{join.askNote}</View>
      </View>
    </>
  )
}
