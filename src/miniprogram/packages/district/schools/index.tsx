import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { session } from '../../../stores/session-store'
import { district as copy } from '../../../text/district'
import { register } from '../../../text/register'
import { open } from '../open'
import { AddPlaces } from './add-places'
import { AddSchool } from './add-school'
import { AddTowns } from './add-towns'
import { ImportYear } from './import-year'
import { Town } from './town'

/** The district's schools, their offices' invites, and the statutory calendar of a year. */
export default observer(function DistrictSchoolsPage() {
  const store = useLastKnown('district-schools', () => api.schools.list.query({}))
  const { answer, error, state } = store
  useEffect(() => {
    if (!session.me) void session.loadMe()
  }, [])
  const { me } = session
  if ((!answer && state === 'loading') || (!me && !session.error)) return <Screen loading />
  const retry = () => {
    void session.loadMe()
    void store.load()
  }
  if (!answer || !me) {
    return <Screen><ErrorNote error={error ?? session.error} what={copy.failed} onRetry={retry} /></Screen>
  }
  if (me.officerOf.length === 0) return <Screen><Group><Row title={copy.none} says={copy.noneSays} /></Group></Screen>
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer.schools.some((one) => one.isDemo)}>
      {me.officerOf.map(({ districtId, name }) => {
        const schools = answer.schools.filter((one) => one.districtId === districtId)
        const towns = answer.towns.filter((one) => one.districtId === districtId)
        return (
          <View key={districtId}>
            <Group title={name} note={copy.count(schools.length)}>
              {schools.length === 0 && <View className='pad sub'>{copy.noSchools}</View>}
              <Row title={register.title} onTap={() => open.register(districtId)} />
              <Row title={register.approvals} onTap={() => open.approvals(districtId)} />
              <Row title={copy.service} says={copy.serviceSays} onTap={() => open.service(districtId)} />
              <Row title={copy.coverage} says={copy.coverageSays} onTap={() => open.coverage(districtId)} />
            </Group>
            {towns.map((town) => {
              const here = schools.filter((one) => one.townCode === town.townCode)
              if (here.length === 0) return null
              return <Town key={town.townCode} name={town.name} schools={here} />
            })}
            <AddSchool districtId={districtId} towns={towns} onAdded={() => store.load()} />
            <AddTowns districtId={districtId} onAdded={() => store.load()} />
            {schools.length > 0 && <AddPlaces districtId={districtId} schools={schools} />}
            <ImportYear districtId={districtId} />
          </View>
        )
      })}
    </Screen>
  )
})
