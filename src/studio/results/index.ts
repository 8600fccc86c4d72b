/** The results dock: charts, budgets and tables of what a run or an estimate says. */
export { ResultsDock } from './results-dock';
