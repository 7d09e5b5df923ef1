<?php
/** What block.js needs. */
return array(
	'dependencies' => array( 'wp-blocks', 'wp-element', 'wp-block-editor' ),
	'version'      => '0.1.0',
);
