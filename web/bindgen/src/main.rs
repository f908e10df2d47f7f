//! `folkmoot-bindgen INPUT.wasm OUTPUT_FOLDER`: writes the module, its glue and its types.
#![forbid(unsafe_code)]

use std::{env, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, output] = arguments.as_slice() else {
        eprintln!("usage: folkmoot-bindgen INPUT.wasm OUTPUT_FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let made = bindgen
        .input_path(input)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(output));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("folkmoot-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
