import { View } from '@tarojs/components'
import type { PlanAnswer, PlanImportInput, PlanPart } from '../../../../cloud/features/register-imports/shapes'
import { Group } from '../../../components/group'
import { moment } from '../../../text/institutions'
import { registerFiles as copy } from '../../../text/register-files'
import { Part } from './part'

interface Props {
  file: PlanImportInput
  fileName: string
  planned: Extract<PlanAnswer, { outcome: 'planned' }>
}

/** What changes first, then what could not be read, then what stays. */
const ORDER: readonly PlanPart[] = ['added', 'changed', 'moved', 'unreadable', 'notes', 'missing', 'unchanged']

/** The plan by its parts, and which sheets were read. */
export const Planned = ({ file, fileName, planned: { counts, sheets, appliedBefore, planHash } }: Props) => (
  <>
    <Group title={fileName}>
      {appliedBefore && <View className='pad t-warn' role='status'>{copy.appliedBefore(moment(appliedBefore.at))}</View>}
      {ORDER.filter((part) => counts[part] > 0 || part === 'added').map((part) => (
        <Part key={`${part}-${planHash}`} file={file} part={part} count={counts[part]} />
      ))}
    </Group>
    <Group title={copy.sheets}>
      {sheets.map((sheet, i) => (
        <View key={i} className='lot--line pad'>
          <View>{sheet.name}</View>
          <View className='sub'>{sheet.left ? copy.left[sheet.left] : copy.sheetRows(sheet)}</View>
          {sheet.ignoredColumns.length > 0 && <View className='sub'>{copy.ignored(sheet.ignoredColumns)}</View>}
        </View>
      ))}
    </Group>
  </>
)
