//! `texts` under libFuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| folkmoot_fuzz::texts::run(data));
