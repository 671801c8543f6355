import { View } from '@tarojs/components'
import type { FactsToEdit } from '../../../../cloud/features/institutions/shapes'
import { fullTimeShare } from '../../../../policy/training/assess-staff'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { ClauseNote } from '../../../components/clause-note'
import type { Dated } from '../../../components/dated-bar'
import { Group } from '../../../components/group'
import { PersonPhoto } from '../../../components/institutions/person-photo'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import type { KnownMember } from '../../../stores/register/typed-member'
import { memberLine, registerStaff as copy, teachesLine } from '../../../text/register-staff'

interface Props {
  known: FactsToEdit
  dated: Dated | null
  onChoose: (whom: KnownMember | 'new') => void
}

/** As many as the API takes of one institution. */
const MOST = 200

/** Everybody who teaches there now; a number is only seen with its middle hidden. */
export function StaffList({ known: { facts, staff }, dated, onChoose }: Props) {
  const { fullTimeTeaching, all, verdict, clause } = fullTimeShare(staff)
  const isFull = staff.length >= MOST
  return (
    <Screen dated={dated} bar={<ActionBar note={isFull ? copy.full : undefined}><Button icon='plus' disabled={isFull} onTap={() => onChoose('new')}>{copy.add}</Button></ActionBar>}>
      <Group title={facts.name} note={copy.count(all)}>
        {all === 0 && <View className='pad sub'>{copy.none}</View>}
        <InSteps
          items={staff}
          row={(one) => (
            <Row key={one.staffId} onTap={() => onChoose(one)}>
              <View className='person'>
                <PersonPhoto url={one.photo} name={one.name} />
                <View className='person__bd'>
                  <View>{one.name}</View>
                  <View className='sub'>{[memberLine(one), teachesLine(one)].filter(Boolean).join(' · ')}</View>
                </View>
              </View>
            </Row>
          )}
        />
      </Group>
      {all > 0 && (
        <Group>
          <View className='pad'>
            <View>{copy.share(fullTimeTeaching, all)}</View>
            {verdict === 'below' && <View className='t-warn'>{copy.below}</View>}
            <View className='gap-2'><ClauseNote clause={clause} /></View>
          </View>
        </Group>
      )}
    </Screen>
  )
}
