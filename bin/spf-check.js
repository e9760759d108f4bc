#!/usr/bin/env node
import { runAsProcess } from '../dist/main.js';

await runAsProcess(process);
