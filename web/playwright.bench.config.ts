import tests from './playwright.config';

/** Measurements: apart from the tests, which say right or wrong on any machine. */
export default { ...tests, testDir: 'bench' };
