import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SchoolListed } from '../../../../cloud/features/schools/shapes'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { InSteps } from '../../../components/in-steps'
import { Tap } from '../../../components/tap'
import { district } from '../../../text/district'
import { SchoolRow } from './school-row'

/** One town's schools, folded: a district has more schools than a screen has room. */
export function Town({ name, schools }: { name: string; schools: SchoolListed[] }) {
  const [open, setOpen] = useState(false)
  return (
    <Group first>
      <Tap className='row' aria-expanded={open} onTap={() => setOpen(!open)}>
        <View className='row__bd'>{name}</View>
        <View className='row__ft'>
          {district.count(schools.length)}
          <Icon name={open ? 'up2' : 'down'} className='row__chev' />
        </View>
      </Tap>
      {open && <InSteps unfolds items={schools} row={(one) => <SchoolRow key={one.schoolId} school={one} />} />}
    </Group>
  )
}
