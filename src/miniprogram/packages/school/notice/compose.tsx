import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { ClockField } from '../../../components/clock-field'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { useRequestKey } from '../../../components/use-request-key'
import { wordsForPath } from '../../../text/errors'
import { leavingDay as copy, NOTICE_KINDS } from '../../../text/leaving-day'
import type { NoticeKind } from '../../../text/leaving-day'

interface Props {
  at: SchoolKey & { day: string }
  onSent: (noticeId: number) => void
}

const EMPTY: { kind: NoticeKind; leaveAt: string; text: string } = { kind: 'weather', leaveAt: '', text: '' }

/** Writing a notice; what is typed waits on the phone until it is sent, and a retry sends it once. */
export function Compose({ at, onSent }: Props) {
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const { typed, latest, type, drop } = useKept(`notice-${at.schoolId}`, EMPTY)
  const send = () =>
    run(async () => {
      if (!(await ask(copy.noticeAsk, latest().text))) return
      const { kind, leaveAt, text } = latest()
      const given = { ...at, kind, leaveAt: leaveAt || null, text }
      const { noticeId } = await once((requestKey) => api.leaving.announce.mutate({ ...given, requestKey }))
      onSent(noticeId)
      drop()
      say(copy.noticeSent)
    })
  return (
    <Group title={copy.notice}>
      <View className='field'>
        <View className='field__label'>{copy.noticeKind}</View>
        <View className='chips chips--flush' role='radiogroup' aria-label={copy.noticeKind}>
          {NOTICE_KINDS.map((kind) => <Chip key={kind} on={kind === typed.kind} says={copy.kinds[kind]} onTap={() => type({ kind })} />)}
        </View>
      </View>
      <ClockField label={copy.noticeAt} value={typed.leaveAt} first='17:00' placeholder={copy.noticeNoTime} onChange={(leaveAt) => type({ leaveAt })} />
      {typed.leaveAt !== '' && (
        <View className='notice__clear'><SmallButton kind='plain' onTap={() => type({ leaveAt: '' })}>{copy.noticeNoTime}</SmallButton></View>
      )}
      <Field
        long
        label={copy.noticeText}
        value={typed.text}
        max={300}
        placeholder={copy.noticeHint}
        wrong={wordsForPath(error?.fields ?? [], 'text')}
        onInput={(text) => type({ text })}
      />
      {error && <ErrorNote error={error} what={copy.noticeFailed} />}
      <View className='pad'>
        {typed.text.trim() === '' && <View className='note'>{copy.noticeMissing}</View>}
        <Button busy={busy} disabled={typed.text.trim().length < 2} onTap={() => void send()}>{copy.noticeSend}</Button>
      </View>
    </Group>
  )
}
