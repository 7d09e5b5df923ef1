<?php
/** WordPress as far as the plugin sees it: enough to be activated and asked for its tags, each a line of JSON on the input. */

define( 'ABSPATH', '/' );
$actions   = array();
$callbacks = array();
$scripts   = array();
$enqueued  = array();

function add_action( $hook, $function ) {
	$GLOBALS['actions'][ $hook ][] = $function;
}
function plugins_url( $path, $file ) {
	return '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path;
}
function wp_register_script_module( $id, $address, $needs, $version ) {
	$GLOBALS['scripts'][ $id ] = $address . ( null === $version ? '' : '?ver=' . $version );
}
function wp_enqueue_script_module( $id ) {
	$GLOBALS['enqueued'][ $id ] = $GLOBALS['scripts'][ $id ];
}
function register_block_type( $folder, $how ) {
	$block = json_decode( file_get_contents( $folder . '/block.json' ), true );
	$GLOBALS['callbacks'][ $block['name'] ] = $how['render_callback'];
}
function add_shortcode( $name, $function ) {
	$GLOBALS['callbacks'][ $name ] = $function;
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}

error_reporting( E_ALL );
set_error_handler( function ( $level, $message, $file, $line ) {
	throw new ErrorException( $message, 0, $level, $file, $line );
} );
require dirname( __DIR__, 2 ) . '/examples/wordpress/vademecum-assessment/vademecum-assessment.php';
foreach ( $actions['init'] as $function ) {
	$function();
}
foreach ( file( 'php://stdin' ) as $line ) {
	list( $name, $given ) = json_decode( $line, true );
	$enqueued = array();
	echo json_encode( array( 'tag' => $callbacks[ $name ]( $given ), 'scripts' => $enqueued ) ), "\n";
}
