//! What a page offers to whoever founds an assembly: rules to begin with, and ways of coming in beside each.

use folkmoot_ledger::rules::{Admit, Joining, Preset, Rules};
use serde::Serialize;

/// Rules to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PresetShown {
    /// Which one.
    pub name: Preset,
    /// The rules.
    pub rules: Rules,
    /// The rule `admit` for each way of coming in.
    pub joining: Vec<JoiningShown>,
}

/// A way of coming in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JoiningShown {
    /// Which one.
    pub name: Joining,
    /// The rule `admit`, to stand in place of that of the preset.
    pub admit: Admit,
}

/// All of them.
pub fn presets() -> Vec<PresetShown> {
    let shown = |preset: Preset| {
        let rules = preset.rules();
        let joining = Joining::ALL.map(|name| JoiningShown { name, admit: name.change(rules.admit) });
        PresetShown { name: preset, rules, joining: joining.to_vec() }
    };
    Preset::ALL.map(shown).to_vec()
}
