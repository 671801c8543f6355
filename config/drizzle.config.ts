import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/cloud/database/schema.ts', './src/cloud/database/reference-tables.ts'],
  out: './src/cloud/database/migrations',
})
