import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { ClauseNote } from '../../../components/clause-note'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { CoverageRuler } from '../../../components/service/coverage-ruler'
import { useLastKnown } from '../../../components/use-last-known'
import { coverage as copy } from '../../../text/coverage'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { First } from './first'

/** What schools the district has to see to, then after-school coverage of the district and of each school, in the order of their numbers and never of their shares. */
export default function CoveragePage() {
  return <OfDistrict page={(districtId) => <Coverage districtId={districtId} />} />
}

const Coverage = observer(function Coverage({ districtId }: { districtId: number }) {
  const store = useLastKnown(`district-coverage-${districtId}`, () => api.afterSchool.districtCoverage.query({ districtId }))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const { whole, schools, withoutPlan } = answer
  const inOrder = [...schools].sort((a, b) => a.schoolId - b.schoolId)
  return (
    <Screen dated={datedOf(store, new Date())}>
      <First districtId={districtId} />
      <Group title={copy.whole} note={copy.note}>
        <View className='pad'>
          <CoverageRuler coverage={whole} />
          <View className='gap-2'><ClauseNote clause={whole.clause} /></View>
        </View>
      </Group>
      <Group title={copy.district} note={copy.schools(schools.length)}>
        {schools.length === 0 && <Row title={copy.noSchools} />}
        <InSteps
          items={inOrder}
          row={(one) => (
            <View key={one.schoolId} className='lot--line pad'>
              <View className='b'>{one.schoolName}</View>
              <View className='gap-1'><CoverageRuler coverage={one.coverage} /></View>
              <View className='sub gap-1'>{copy.others(one.notTakingPart, one.unanswered)}</View>
            </View>
          )}
        />
      </Group>
      <View className='pad note'>{copy.order}</View>
      <Group title={copy.without}>
        {withoutPlan.length === 0 && <View className='pad sub'>{copy.withoutNone}</View>}
        <InSteps items={withoutPlan} row={({ schoolId, schoolName }) => <Row key={schoolId} title={schoolName} />} />
      </Group>
    </Screen>
  )
})
