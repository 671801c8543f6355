import Taro from '@tarojs/taro'
import type { FellowGuardian } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { SmallButton } from '../button'
import { Group } from '../group'
import { Row } from '../row'

/** The guardians that can be called, with their numbers. */
export const callable = (fellows: readonly FellowGuardian[]): (FellowGuardian & { phone: string })[] =>
  fellows.flatMap(({ phone, ...fellow }) => (phone ? [{ ...fellow, phone }] : []))

/** Opens the dialler; somebody who closes it again has not failed. */
export const call = (phone: string): void => {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

/** Without a network a telephone still works. */
export function CallCard({ fellows }: { fellows: readonly FellowGuardian[] }) {
  const people = callable(fellows)
  if (people.length === 0) return null
  return (
    <Group>
      {people.map((person, i) => (
        <Row
          key={person.phone}
          says={i === 0 ? evening.callSays : ''}
          foot={
            <SmallButton icon='phone' onTap={() => call(person.phone)}>
              {evening.call(person.relation || person.displayName)}
            </SmallButton>
          }
        />
      ))}
    </Group>
  )
}
