import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { useAct } from '../../../components/use-act'
import { district } from '../../../text/district'
import { parseYear } from './parse-year'

const MOST_DAYS = 120

/** The holidays and make-up workdays of a year that nobody has published to the program yet. */
export function ImportYear({ districtId }: { districtId: number }) {
  const act = useAct()
  const [text, setText] = useState('')
  const { year, days, faults } = parseYear(text)
  const tooMany = days.length > MOST_DAYS
  const save = () =>
    act.run(async () => {
      if (year === null) return
      await api.schools.importYear.mutate({ districtId, year, days })
      setText('')
      say(district.imported)
    })
  return (
    <Group title={district.year}>
      <View className='pad sub'>{district.yearSays}</View>
      <Field long label={district.lines} value={text} max={6000} placeholder={district.linesHint} onInput={setText} />
      {faults.map(({ line, fault }) => (
        <View key={line} className='pad t-stop' role='alert'>{district.lineWrong(line, district.why[fault])}</View>
      ))}
      {tooMany && <View className='pad t-stop' role='alert'>{district.tooMany}</View>}
      {act.error && <ErrorNote error={act.error} what={district.importFailed} />}
      <View className='pad'>
        {days.length > 0 && <View className='note'>{district.importCount(days.length)}</View>}
        <Button
          kind='default'
          busy={act.busy}
          disabled={year === null || faults.length > 0 || tooMany}
          onTap={() => void save()}
        >
          {district.import}
        </Button>
      </View>
    </Group>
  )
}
