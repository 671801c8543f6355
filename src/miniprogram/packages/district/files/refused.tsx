import { View } from '@tarojs/components'
import { FILE_PROBLEMS } from '../../../../contract/import-problems'
import type { FileProblem } from '../../../../contract/import-problems'
import { Group } from '../../../components/group'

/** Why nothing of the file was taken, and what to do. */
export const Refused = ({ fileName, problem }: { fileName: string; problem: FileProblem }) => (
  <Group title={fileName}>
    <View className='pad' role='alert'>
      <View className='b t-stop'>{FILE_PROBLEMS[problem].says}</View>
      <View className='gap-1'>{FILE_PROBLEMS[problem].todo}</View>
    </View>
  </Group>
)
