import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { CodeAnswer } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import '../../../components/institutions/institutions.scss'
import { Screen } from '../../../components/screen'
import { useAct } from '../../../components/use-act'
import { institutionCode as copy } from '../../../text/institution-code'
import { Answer } from './answer'

const SHORTEST = 4

/** The code of what was scanned: a poster may carry it in an address. */
const codeIn = (scanned: string) => /[?&]code=([^&#]+)/.exec(scanned)?.[1] ?? scanned

/** A licence number, a credit code or a printed code, scanned or typed: what the institution is now. */
export default function CodePage() {
  const [code, setCode] = useState(useRouter().params.code ?? '')
  const [answer, setAnswer] = useState<CodeAnswer | null>(null)
  const [short, setShort] = useState(false)
  const { busy, error, run } = useAct()
  const look = (typed: string) => {
    setAnswer(null)
    setShort(typed.trim().length < SHORTEST)
    if (typed.trim().length < SHORTEST) return
    void run(async () => setAnswer(await api.institutions.byCode.query({ code: typed.trim() })))
  }
  const scan = async () => {
    try {
      const { result } = await Taro.scanCode({})
      setCode(codeIn(result))
      look(codeIn(result))
    } catch {
      // Closed without a code: the page is as it was.
    }
  }
  return (
    <Screen bar={<ActionBar><Button busy={busy} onTap={() => look(code)}>{copy.look}</Button></ActionBar>} demo={isDemo(answer)}>
      <Group>
        <Field label={copy.label} value={code} max={60} hint={copy.hint} wrong={short ? copy.wrong : undefined} onInput={setCode} />
        {process.env.TARO_ENV === 'weapp' && (
          <View className='pad'><SmallButton icon='search' onTap={() => void scan()}>{copy.scan}</SmallButton></View>
        )}
      </Group>
      {error && <ErrorNote error={error} what={copy.failed} onRetry={() => look(code)} />}
      {answer && <Answer answer={answer} />}
    </Screen>
  )
}

const isDemo = (answer: CodeAnswer | null) =>
  answer !== null && 'institutions' in answer && answer.institutions.some((one) => one.isDemo)
