//! Hosts at an address, and the devices that talk to them.

pub mod device;
pub mod remote;
pub mod served;
