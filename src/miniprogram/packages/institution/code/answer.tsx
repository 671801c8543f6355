import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CodeAnswer } from '../../../../cloud/features/institutions/shapes'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { InstitutionRow } from '../../../components/institutions/institution-row'
import { open } from '../../../components/institutions/open'
import { ToList } from '../../../components/institutions/to-list'
import { StatusTag } from '../../../components/status-tag'
import type { StatusKind } from '../../../components/status-tag'
import { institutionCode as copy } from '../../../text/institution-code'

interface Words {
  kind: StatusKind
  title: string
  says: string
}

function wordsOf(answer: CodeAnswer): Words {
  switch (answer.outcome) {
    case 'found':
      return { kind: 'info', title: copy.found[answer.by], says: '' }
    case 'outdated':
      return { kind: 'warn', title: copy.outdated, says: copy.outdatedSays }
    case 'forged':
      return { kind: 'stop', title: copy.forged, says: copy.forgedSays }
    case 'unknown':
      return { kind: 'unknown', title: copy.unknown, says: copy.unknownSays }
  }
}

const dial = () => void Taro.makePhoneCall({ phoneNumber: '12345' }).catch(() => undefined)

/** What the code is, and the live state of whom it belongs to. */
export function Answer({ answer }: { answer: CodeAnswer }) {
  const { kind, title, says } = wordsOf(answer)
  const institutions = 'institutions' in answer ? answer.institutions : []
  return (
    <Group>
      <View className='pad' role='status'>
        <StatusTag kind={kind} says={title} />
        {says && <View className='gap-2'>{says}</View>}
        {institutions.length === 0 && (
          <View className='duo gap-2'>
            <SmallButton icon='phone' onTap={dial}>{copy.dial}</SmallButton>
            <ToList />
          </View>
        )}
      </View>
      <View className='step'>
        {institutions.map((one) => <InstitutionRow key={one.institutionId} one={one} onTap={() => open.institution(one)} />)}
      </View>
    </Group>
  )
}
