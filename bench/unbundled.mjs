/** What the packages cost that we are made of, loaded as they lie in `node_modules/`: a program that only says its version. */
import { Ajv } from 'ajv';
import chalk from 'chalk';
import { Command } from 'commander';
import inquirer from 'inquirer';
import { parse } from 'yaml';

export const used = [Ajv, chalk, inquirer, parse];

new Command('unbundled').version('0.0.0').parse();
