#!/usr/bin/env node
import { runCli } from './cli.ts'

// `agencyscope explain X | head` closes the pipe early: that is no error of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = await runCli(process.argv.slice(2))
