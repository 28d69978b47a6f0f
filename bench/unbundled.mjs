/** The cost of our packages, loaded unbundled from `node_modules/`: a program that only prints its version. */
import { Ajv } from 'ajv';
import chalk from 'chalk';
import { Command } from 'commander';
import inquirer from 'inquirer';
import { parse } from 'yaml';

export const used = [Ajv, chalk, inquirer, parse];

new Command('unbundled').version('0.0.0').parse();
