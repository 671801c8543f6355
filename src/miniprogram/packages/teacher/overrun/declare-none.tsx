import { View } from '@tarojs/components'
import type { StaffClassDay } from '../../../../cloud/features/homework/shapes'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { useAct } from '../../../components/use-act'
import { classDay } from '../../../text/teacher'
import type { ClassDayKey } from './overruns'

interface Props {
  at: ClassDayKey
  day: StaffClassDay
  onChanged: () => Promise<void>
}

/** Saying that a day has no homework is an answer; saying nothing is not. */
export function DeclareNone({ at, day, onChanged }: Props) {
  const act = useAct()
  if (day.tasks.length > 0 || day.status === 'no-school') return null
  const declared = day.status === 'none-declared'
  const declare = () =>
    act.run(async () => {
      if (!declared && !(await ask(classDay.declareTitle, classDay.declareSays))) return
      await api.homework.declareNone.mutate({ ...at, none: !declared })
      await onChanged()
    })
  return (
    <Group>
      <View className='pad'>
        {declared && <View className='b'>{classDay.declaredNone}</View>}
        {act.error && <ErrorNote error={act.error} what={classDay.declareFailed} />}
        <View className={declared ? 'gap-2' : ''}>
          <Button kind='default' busy={act.busy} onTap={() => void declare()}>
            {declared ? classDay.takeBackNone : classDay.declareNone}
          </Button>
        </View>
      </View>
    </Group>
  )
}
