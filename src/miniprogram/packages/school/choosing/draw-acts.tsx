import { View } from '@tarojs/components'
import type { DrawState } from '../../../../cloud/features/after-school/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { useTyped } from '../../../components/use-typed'
import { plans as copy } from '../../../text/plans'
import type { ToldPlan } from '../use-plans'

interface Props {
  at: SchoolKey
  plan: ToldPlan
  draw: DrawState
  again: () => Promise<void>
}

/** The one next step of the draw: sealing the list, waiting for the figure, drawing; or that it is done. */
export function DrawActs({ at, plan, draw, again }: Props) {
  const { closesAt } = plan.choosing ?? {}
  if (draw.state === 'drawn') return <Group><View className='pad'><StatusTag kind='ok' says={copy.drawn} /></View></Group>
  if (draw.state === 'announced') {
    const isOver = closesAt !== undefined && closesAt <= new Date().toISOString()
    return isOver ? <Close at={at} planId={plan.planId} again={again} /> : null
  }
  const { name, day } = draw.publicFigure
  if (dayInShanghai(new Date()) < day) return <Group><Row title={copy.closed} says={copy.waitFigure(name, day)} /></Group>
  return <Draw at={at} planId={plan.planId} name={name} again={again} />
}

function Close({ at, planId, again }: { at: SchoolKey; planId: number; again: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const close = () =>
    run(async () => {
      if (!(await ask(copy.closeAsk, copy.closeSays))) return
      await api.afterSchool.closeDraw.mutate({ ...at, planId })
      say(copy.closed)
      await again()
    })
  return (
    <Group title={copy.over}>
      <Row says={copy.closeSays} />
      {error && (error.code === 'choosing-closed' ? <View className='pad' role='alert'>{copy.settling}</View> : <ErrorNote error={error} what={copy.closeFailed} />)}
      <View className='pad'><Button busy={busy} onTap={() => void close()}>{copy.close}</Button></View>
    </Group>
  )
}

function Draw({ at, planId, name, again }: { at: SchoolKey; planId: number; name: string; again: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const { typed: { figure }, latest, type } = useTyped({ figure: '' })
  const hasDigit = /\d/.test(figure.normalize('NFKC'))
  const draw = () =>
    run(async () => {
      const drawn = latest().figure.trim()
      if (!(await ask(copy.drawAsk(drawn), copy.drawSays, copy.draw))) return
      await api.afterSchool.runDraw.mutate({ ...at, planId, figure: drawn })
      say(copy.drawn)
      await again()
    })
  return (
    <Group title={copy.draw}>
      <Field
        label={copy.figureTyped(name)}
        max={80}
        value={figure}
        wrong={figure !== '' && !hasDigit ? copy.noDigit : undefined}
        onInput={(one) => type({ figure: one })}
      />
      {error && <ErrorNote error={error} what={copy.drawFailed} />}
      <View className='pad'>
        <View className='note'>{copy.drawSays}</View>
        <Button busy={busy} disabled={!hasDigit} onTap={() => void draw()}>{copy.draw}</Button>
      </View>
    </Group>
  )
}
