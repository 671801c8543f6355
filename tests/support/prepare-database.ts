import { onRealPostgres, preparedCluster } from './test-database'

/** Makes the cluster that every test file starts from before the clock of any test runs. */
export default async function prepareDatabase(): Promise<void> {
  if (!onRealPostgres) await preparedCluster()
}
