import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { api } from '../../../api/client'
import { boardPath, go, planPath } from '../../../components/board/open'
import { Chip } from '../../../components/chip'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { school } from '../../../text/school'

/** Choosing the school whose board is to be seen, or its after-school plan with `for=plan`. */
export default observer(function SchoolsPage() {
  const store = useLastKnown('schools', () => api.schools.list.query({}))
  const isForPlan = useRouter().params.for === 'plan'
  const [words, setWords] = useState('')
  const [townKey, setTownKey] = useState('')
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  const retry = () => void store.load()
  if (!answer) return <Screen><ErrorNote error={error} what={school.failed} onRetry={retry} /></Screen>

  const keyOf = (one: { districtId: number; townCode: string }) => `${one.districtId}-${one.townCode}`
  const withSchools = new Set(answer.schools.map(keyOf))
  const towns = answer.towns.filter((town) => withSchools.has(keyOf(town)))
  const townName = new Map(towns.map((town) => [keyOf(town), town.name]))
  const found = answer.schools.filter(
    (one) => (townKey === '' || keyOf(one) === townKey) && one.name.includes(words.trim()),
  )
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer.schools.some((one) => one.isDemo)}>
      <Group>
        <Field label={school.search} value={words} placeholder={school.searchHint} onInput={setWords} />
        <View className='chips' role='radiogroup' aria-label={school.town}>
          <Chip on={townKey === ''} says={school.allTowns} onTap={() => setTownKey('')} />
          {towns.map((town) => (
            <Chip
              key={keyOf(town)}
              on={townKey === keyOf(town)}
              says={town.name}
              onTap={() => setTownKey(keyOf(town))}
            />
          ))}
        </View>
      </Group>
      <Group>
        {found.length === 0 && (
          <View className='pad'>{answer.schools.length === 0 ? school.empty : school.none}</View>
        )}
        <InSteps
          items={found}
          row={(one) => (
            <Row
              key={one.schoolId}
              title={one.name}
              says={`${townName.get(keyOf(one)) ?? ''} · ${school.kind[one.kind]}`}
              onTap={() => go(isForPlan ? planPath(one) : boardPath(one))}
            />
          )}
        />
      </Group>
    </Screen>
  )
})
