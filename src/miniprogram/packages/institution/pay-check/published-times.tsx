import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Chip } from '../../../components/chip'
import { isSame } from '../../../stores/pay-check-form'
import type { PayCheckForm } from '../../../stores/pay-check-form'
import type { KeptInstitution } from '../../../stores/snapshot-row'
import { classTimeText } from '../../../text/institution'
import { payCheck as copy } from '../../../text/pay-check'

/** The class times that the institution published: each is told by one tap. */
export const PublishedTimes = observer(function PublishedTimes({ form, kept }: { form: PayCheckForm; kept: KeptInstitution | null }) {
  const { times } = form.told
  return (
    <View>
      {kept && kept.classTimes.length > 0 && (
        <View className='field'>
          <View className='field__label'>{copy.published}</View>
          <View className='grid2 grid2--wide' role='group' aria-label={copy.published}>
            {kept.classTimes.map((one) => (
              <Chip
                key={classTimeText(one)}
                role='checkbox'
                on={times.some((time) => isSame(time, { weekdays: one.weekdays, startsAt: one.starts, endsAt: one.ends }))}
                says={classTimeText(one)}
                onTap={() => form.togglePublished(one)}
              />
            ))}
          </View>
        </View>
      )}
    </View>
  )
})
